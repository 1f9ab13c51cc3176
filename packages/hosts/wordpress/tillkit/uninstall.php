<?php
/**
 * Takes the list of sites along when the plugin is deleted, on every site of a network.
 *
 * @package Tillkit
 */

defined( 'WP_UNINSTALL_PLUGIN' ) || exit;

delete_option( 'tillkit_origins' );

if ( is_multisite() ) {
	foreach ( get_sites( array( 'fields' => 'ids', 'number' => 0 ) ) as $tillkit_site ) {
		switch_to_blog( $tillkit_site );
		delete_option( 'tillkit_origins' );
		restore_current_blog();
	}
}
