<?php
/**
 * Runs the plugin without WordPress: the few functions it uses stand below, and what it does is printed as JSON for
 * packages/checks/src/wordpress-plugin.test.ts. Reads a list of steps from standard input.
 *
 * @package Tillkit
 */

define( 'ABSPATH', __DIR__ );
$state = (object) array(
	'option'  => array(),
	'filters' => array(),
	'errors'  => array(),
	'can'     => true,
	'setting' => array(),
	'page'    => array(),
	'deleted' => array(),
	'escaped' => array(),
);

function add_filter( $hook, $callback ) {
	$GLOBALS['state']->filters[ $hook ] = $callback;
}
function add_action( $hook, $callback ) {
	add_filter( $hook, $callback );
}
function get_option( $name, $fallback ) {
	return null === $GLOBALS['state']->option ? $fallback : $GLOBALS['state']->option;
}
function delete_option( $name ) {
	$GLOBALS['state']->deleted[] = $name;
}
function wp_parse_url( $url ) {
	return parse_url( $url );
}
function __( $text ) {
	return $text;
}
function esc_html( $text ) {
	return htmlspecialchars( $text, ENT_QUOTES );
}
function esc_attr( $text ) {
	return esc_html( $text );
}
function esc_textarea( $text ) {
	return esc_html( $text );
}
function esc_html__( $text ) {
	return esc_html( $text );
}
function add_settings_error( $setting, $code, $message, $type ) {
	$GLOBALS['state']->errors[] = compact( 'setting', 'code', 'message', 'type' );
}
function get_settings_errors() {
	return $GLOBALS['state']->errors;
}
function register_setting( $group, $name, $args ) {
	$GLOBALS['state']->setting = compact( 'group', 'name', 'args' );
}
function add_settings_section() {}
function add_settings_field() {}
function add_options_page( $title, $menu, $capability, $slug, $callback ) {
	$GLOBALS['state']->page = compact( 'capability', 'slug', 'callback' );
}
function current_user_can( $capability ) {
	return 'manage_options' === $capability && $GLOBALS['state']->can;
}
function get_admin_page_title() {
	return 'Tillkit';
}
function settings_fields( $group ) {
	echo '<nonce of ' . esc_html( $group ) . '>';
}
function do_settings_sections() {
	\Tillkit\print_field();
}
function submit_button() {
	echo '<button>';
}
function is_multisite() {
	return false;
}

set_error_handler(
	function ( $level, $message ) {
		throw new ErrorException( $message );
	}
);

require dirname( __DIR__ ) . '/tillkit/tillkit.php';

$given = json_decode( stream_get_contents( STDIN ), true );
$wp    = (object) array( 'query_vars' => array() );
$out   = array();

foreach ( $given as $step ) {
	list( $what, $with ) = $step;
	$state->errors       = array();
	switch ( $what ) {
		case 'origins':
			$out[] = array_map( 'Tillkit\to_origin', $with );
			break;
		case 'sanitize':
			$saved = call_user_func( 'Tillkit\sanitize_origins', $with );
			call_user_func( 'Tillkit\sanitize_origins', $with );
			$out[] = array(
				'saved'  => $saved,
				'errors' => $state->errors,
			);
			break;
		case 'allow':
			$state->option            = $with['option'];
			$wp->query_vars['rest_route'] = $with['route'];
			$out[]                    = call_user_func( $state->filters['allowed_http_origins'], array( 'https://shop.example' ) );
			break;
		case 'page':
			$state->can    = $with['can'];
			$state->option = $with['option'];
			call_user_func( $state->filters['admin_init'] );
			call_user_func( $state->filters['admin_menu'] );
			ob_start();
			call_user_func( $state->page['callback'] );
			$out[] = array(
				'html'       => ob_get_clean(),
				'capability' => $state->page['capability'],
				'setting'    => $state->setting,
			);
			break;
		case 'uninstall':
			define( 'WP_UNINSTALL_PLUGIN', 'tillkit/tillkit.php' );
			require dirname( __DIR__ ) . '/tillkit/uninstall.php';
			$out[] = $state->deleted;
			break;
	}
}
echo json_encode( $out );
